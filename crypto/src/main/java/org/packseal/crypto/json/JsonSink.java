package org.packseal.crypto.json;

/** Takes the elements of a long array one by one. */
@FunctionalInterface
public interface JsonSink {
    /** Passes over the elements without building them. */
    JsonSink NONE = element -> {};

    /**
     * Takes one element.
     *
     * @param element the element
     * @throws JsonException to refuse the document
     */
    void accept(JsonObject element) throws JsonException;
}
