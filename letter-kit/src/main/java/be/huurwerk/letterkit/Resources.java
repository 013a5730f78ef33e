package be.huurwerk.letterkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Files on the class path. */
final class Resources {

    private Resources() {}

    /** Null when there is none. */
    static InputStream open(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return (loader == null ? Resources.class.getClassLoader() : loader).getResourceAsStream(name);
    }

    static byte[] bytes(String name) {
        try (InputStream file = Resources.class.getClassLoader().getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("There is no " + name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
