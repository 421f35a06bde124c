package org.packseal.core.history;

/** The part that an identifier plays in an event. */
public enum SubjectRole {
    /** One of the objects of the event. */
    OBJECT,
    /** The container. */
    PARENT,
    /** Something inside the container. */
    CHILD,
    /** Used up in a transformation. */
    INPUT,
    /** Made by a transformation. */
    OUTPUT
}
