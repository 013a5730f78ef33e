package be.huurwerk.regulation.parameter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Finds the YAML files of a folder, in the jar or in a directory, whatever class loader carries them. */
final class ShippedFiles {

    private static final String ENDING = ".yaml";

    private ShippedFiles() {}

    /**
     * The files of a resource folder by their path below it without ending.
     *
     * @param marker a file that is known to lie in the folder
     */
    static Map<String, String> inResources(String folder, String marker) {
        URL found = ShippedFiles.class.getResource("/" + folder + "/" + marker);
        if (found == null) {
            throw new IllegalStateException("Resource folder " + folder + " is not on the class path");
        }
        try {
            if (found.openConnection() instanceof JarURLConnection jar) {
                return inJar(jar, folder + "/");
            }
            return inDirectory(Path.of(found.toURI()).getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The files of a directory by their path below it without ending. */
    static Map<String, String> inDirectory(Path directory) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(directory)) {
            List<Path> yaml =
                    paths.filter(path -> path.toString().endsWith(ENDING)).toList();
            for (Path path : yaml) {
                String below = directory.relativize(path).toString().replace('\\', '/');
                files.put(withoutEnding(below), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static Map<String, String> inJar(JarURLConnection connection, String prefix) throws IOException {
        connection.setUseCaches(false);
        Map<String, String> files = new TreeMap<>();
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                String path = entry.getName();
                if (path.startsWith(prefix) && path.endsWith(ENDING)) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        files.put(
                                withoutEnding(path.substring(prefix.length())),
                                new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return files;
    }

    private static String withoutEnding(String path) {
        return path.substring(0, path.length() - ENDING.length());
    }
}
