package org.packseal.core.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways in which a small input becomes a large one of a wanted size, so that two sizes of one kind can be compared. */
record GrownInput(String name, Growth growth) {
    /** Makes about so many bytes. */
    interface Growth {
        byte[] bytes(int size);
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern XML_ELEMENT = Pattern.compile("<(\\w+Event)>.*?</\\1>", Pattern.DOTALL);
    private static final String UNITS = "a0[{\"<&\\%.(\u001d,:\n~";

    @Override
    public String toString() {
        return name;
    }

    /** Repeated characters and slices anywhere in the text, and repeated parts where the text is JSON or XML. */
    static List<GrownInput> of(String file, byte[] seed, Random random) {
        String text = new String(seed, StandardCharsets.ISO_8859_1);
        List<GrownInput> grown = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int at = random.nextInt(text.length() + 1);
            String unit = UNITS.substring(random.nextInt(UNITS.length())).substring(0, 1);
            grown.add(inserted(file, text, at, unit));
            int length = Math.min(1 + random.nextInt(40), text.length() - at);
            grown.add(inserted(file, text, at, text.substring(at, at + length)));
        }
        grown.add(inserted(file, text, text.length(), text + "\n"));
        Matcher element = XML_ELEMENT.matcher(text);
        if (element.find()) {
            grown.add(inserted(file, text, element.end(), element.group()));
        }
        json(text).ifPresent(tree -> parts(file, text, tree, grown));
        return grown;
    }

    private static GrownInput inserted(String file, String text, int at, String unit) {
        String shown = unit.length() > 20 ? unit.substring(0, 20) + "…" : unit;
        return new GrownInput(file + " with more of \"" + shown + "\" at " + at, size -> {
            int times = unit.isEmpty() ? 0 : size / unit.length();
            return (text.substring(0, at) + unit.repeat(times) + text.substring(at))
                    .getBytes(StandardCharsets.ISO_8859_1);
        });
    }

    private static Optional<JsonNode> json(String text) {
        try {
            return Optional.of(JSON.readTree(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Each array with more of its last entry, and each object with more members. */
    private static void parts(String file, String text, JsonNode tree, List<GrownInput> grown) {
        for (String pointer : pointers("", tree, new ArrayList<>())) {
            grown.add(new GrownInput(file + " with more at " + pointer, size -> {
                JsonNode copy = json(text).orElseThrow();
                grow(copy.at(pointer), size);
                return copy.toString().getBytes(StandardCharsets.UTF_8);
            }));
        }
    }

    private static List<String> pointers(String at, JsonNode node, List<String> found) {
        if (node.isContainerNode() && !node.isEmpty()) {
            found.add(at);
        }
        if (node instanceof ArrayNode array) {
            pointers(at + "/0", array.path(0), found);
        } else {
            node.properties().forEach(member -> {
                if (!member.getKey().contains("/")) {
                    pointers(at + "/" + member.getKey(), member.getValue(), found);
                }
            });
        }
        return found;
    }

    private static void grow(JsonNode node, int size) {
        if (node instanceof ArrayNode array) {
            JsonNode last = array.get(array.size() - 1);
            int times = size / (last.toString().length() + 1);
            for (int i = 0; i < times; i++) {
                array.add(last.deepCopy());
            }
        } else if (node instanceof ObjectNode object) {
            for (int i = 0; i < size / 10; i++) {
                object.put("m" + i, i % 7);
            }
        }
    }
}
