package be.huurwerk.client.typescript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The package is compiled here, by node: without one its sources are made all the same. */
class PackageTest {
    private static final List<String> APIS = List.of("tenancy", "rent-calculation", "deposit", "arrears", "gateway");
    private static final Path PACKAGE = Path.of(System.getProperty("huurwerk.package"));

    @Test
    void hasTheSourcesOfEveryApi() {
        assertThat(APIS)
                .allSatisfy(
                        api -> assertThat(PACKAGE.resolve("src").resolve(api).resolve("index.ts"))
                                .exists());
        assertThat(PACKAGE.resolve("package.json")).exists();
    }

    @Test
    void compiles() throws Exception {
        Assumptions.assumeTrue(hasNode(), "no node on the path: the TypeScript client is not compiled");
        Path compiler = unpackedCompiler();

        // When
        File output = PACKAGE.resolveSibling("tsc.log").toFile();
        Process tsc = new ProcessBuilder("node", compiler.resolve("tsc.js").toString(), "--project", PACKAGE.toString())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        boolean ended = tsc.waitFor(5, TimeUnit.MINUTES);
        tsc.destroyForcibly();

        // Then
        assertThat(ended).as("the compiler ends").isTrue();
        assertThat(tsc.exitValue()).as(Files.readString(output.toPath())).isZero();
        assertThat(APIS)
                .allSatisfy(
                        api -> assertThat(PACKAGE.resolve("dist").resolve(api).resolve("index.js"))
                                .exists());
    }

    private static boolean hasNode() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node")));
    }

    /** The compiler lies in a jar, and reads files beside it. */
    private static Path unpackedCompiler() throws IOException {
        Path compiler = PACKAGE.resolveSibling("typescript");
        String webjar = "META-INF/resources/webjars/typescript/";
        URI jar = URI.create(PackageTest.class
                .getClassLoader()
                .getResource("META-INF/maven/org.webjars.npm/typescript/pom.properties")
                .toString()
                .replaceFirst("!.*", ""));
        try (FileSystem files = FileSystems.newFileSystem(jar, Map.of());
                Stream<Path> found = Files.walk(files.getPath(webjar))) {
            for (Path file : found.filter(Files::isRegularFile)
                    .filter(
                            path -> path.toString()
                                    .matches(
                                            ".*/lib/(lib\\..*\\.d\\.ts|lib\\.d\\.ts|_?tsc\\.js|typescript\\.js|package\\.json)"))
                    .toList()) {
                Path target = compiler.resolve(file.getFileName().toString());
                Files.createDirectories(target.getParent());
                if (!Files.exists(target)) {
                    Files.copy(file, target);
                }
            }
        }
        return compiler;
    }
}
