package org.packseal.core.fuzz;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** The method {@code run} of an enum's constant, in a copy of the enum's class that counts steps. */
final class CountedEntry {
    private static final CountingLoader LOADER = new CountingLoader();

    private final Object constant;
    private final Method run;

    private CountedEntry(Object constant, Method run) {
        this.constant = constant;
        this.run = run;
    }

    static CountedEntry of(Enum<?> entry) throws ReflectiveOperationException {
        Class<?> type = LOADER.loadClass(entry.getDeclaringClass().getName());
        Object constant = method(type, "valueOf", String.class).invoke(null, entry.name());
        return new CountedEntry(constant, method(type, "run", byte[].class));
    }

    private static Method method(Class<?> type, String name, Class<?> parameter) throws NoSuchMethodException {
        Method method = type.getDeclaredMethod(name, parameter);
        method.setAccessible(true);
        return method;
    }

    /** How many steps a run takes. */
    long steps(byte[] data) {
        long before = Steps.taken();
        run(data);
        return Steps.taken() - before;
    }

    void run(byte[] data) {
        try {
            run.invoke(constant, data);
        } catch (InvocationTargetException e) {
            throw new AssertionError("Expected an answer, found " + e.getCause() + '.', e.getCause());
        } catch (IllegalAccessException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
