package org.packseal.core.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Loads the classes of the project and of Jackson again, changed so that they count their steps. All other classes, the counter among
 * them, are those of the test. What the JDK, BouncyCastle and picocli do is therefore left out of the count; a call of them is no
 * step of its own.
 */
final class CountingLoader extends ClassLoader {
    private static final List<String> COUNTED = List.of("org.packseal.", "com.fasterxml.jackson.");

    CountingLoader() {
        super(CountingLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.equals(Steps.class.getName()) || COUNTED.stream().noneMatch(name::startsWith)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? counted(name) : loaded;
        }
    }

    private Class<?> counted(String name) throws ClassNotFoundException {
        try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = CountedClass.of(file.readAllBytes());
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
