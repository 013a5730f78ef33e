package be.huurwerk.testsupport;

import java.nio.file.Files;
import java.nio.file.Path;

/** The root folder of the checkout: the system property {@code huurwerk.root}, else the nearest folder upwards that holds the modules. */
public final class ProjectRoot {

    private ProjectRoot() {}

    /** The absolute path of the checkout's root. */
    public static Path path() {
        Path start = Path.of(System.getProperty("huurwerk.root", ""))
                .toAbsolutePath()
                .normalize();
        for (Path candidate = start; candidate != null; candidate = candidate.getParent()) {
            if (Files.isDirectory(candidate.resolve("local-stack")) && Files.exists(candidate.resolve("pom.xml"))) {
                return candidate;
            }
        }
        throw new IllegalStateException("No checkout of Huurwerk at or above " + start + "; set -Dhuurwerk.root");
    }

    /** A file or folder of the checkout. */
    public static Path resolve(String relative) {
        return path().resolve(relative);
    }
}
