package org.packseal.core.access;

import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Makers of exported types that prove something. Such a type has no public constructor or factory; it shares its maker
 * here once, when its class is initialised, and the packages of this module that have done the proving call it. The
 * package is not exported, so on the module path nobody else reaches it. Thread-safe.
 */
public final class SharedMakers {
    private static final Map<Class<?>, Function<?, ?>> MAKERS = new ConcurrentHashMap<>();

    private SharedMakers() {}

    /**
     * Shares the maker of a type; called by the type itself.
     *
     * @param <I> what it is made from
     * @param <O> the type
     * @param type its class
     * @param maker makes one
     * @throws IllegalStateException if the type has a maker already
     */
    public static <I, O> void share(Class<O> type, Function<I, O> maker) {
        if (MAKERS.putIfAbsent(type, maker) != null) {
            throw new IllegalStateException(type.getName() + " shares a second maker");
        }
    }

    /**
     * Makes an instance of a type with the maker it shared.
     *
     * @param <I> what it is made from
     * @param <O> the type
     * @param type its class
     * @param from what its maker takes
     * @return the instance
     */
    public static <I, O> O make(Class<O> type, I from) {
        Function<?, ?> shared = MAKERS.get(type);
        if (shared == null) {
            initialise(type);
            shared = MAKERS.get(type);
        }
        if (shared == null) {
            throw new IllegalStateException(type.getName() + " shares no maker");
        }
        @SuppressWarnings("unchecked") // share() binds the type of the class to the type that the maker returns
        Function<I, O> maker = (Function<I, O>) shared;
        return maker.apply(from);
    }

    private static void initialise(Class<?> type) {
        try {
            MethodHandles.lookup().ensureInitialized(type);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(type.getName() + " is public", impossible);
        }
    }
}
