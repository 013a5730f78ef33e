package be.huurwerk.system;

import be.huurwerk.localstack.Suite;
import be.huurwerk.testsupport.ProjectRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test the {@link Suite}: started on free ports and empty data before the first test that asks, ended after the last. */
final class SuiteExtension implements ParameterResolver {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(SuiteExtension.class);

    /** Of everything in this process, which is mostly the broker and the database; the services log to files of their own. */
    private static final Logger BROKER_AND_DATABASE = Logger.getLogger("");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Suite.class;
    }

    @Override
    public Suite resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent("suite", key -> new Started(start()), Started.class)
                .suite();
    }

    private static Suite start() {
        BROKER_AND_DATABASE.setLevel(Level.WARNING);
        Path data =
                Path.of(System.getProperty("basedir", ""), "target", "suite").toAbsolutePath();
        delete(data);
        return Suite.start(ProjectRoot.path(), data, PortBase.free());
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Started(Suite suite) implements AutoCloseable {

        @Override
        public void close() {
            suite.stop();
        }
    }
}
