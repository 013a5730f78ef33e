package be.huurwerk.system;

import be.huurwerk.localstack.Suite;
import be.huurwerk.localstack.suite.SuiteOptions;
import be.huurwerk.system.fault.Network;
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

/** Gives a test the {@link Suite}, and the {@link Network} between its services and their databases: started on free ports and empty data before the first test that asks, ended after the last. */
public final class SuiteExtension implements ParameterResolver {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(SuiteExtension.class);

    /** Of everything in this process, which is mostly the broker and the database; the services log to files of their own. */
    private static final Logger BROKER_AND_DATABASE = Logger.getLogger("");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Suite.class || type == Network.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Started started = context.getRoot().getStore(OURS).getOrComputeIfAbsent("suite", key -> start(), Started.class);
        return parameter.getParameter().getType() == Suite.class ? started.suite() : started.network();
    }

    private static Started start() {
        BROKER_AND_DATABASE.setLevel(Level.WARNING);
        Path data =
                Path.of(System.getProperty("basedir", ""), "target", "suite").toAbsolutePath();
        delete(data);
        Network network = new Network();
        SuiteOptions options = new SuiteOptions(PortBase.free(), false, true, 1);
        return new Started(Suite.start(ProjectRoot.path(), data, options, network), network);
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

    private record Started(Suite suite, Network network) implements AutoCloseable {

        @Override
        public void close() {
            suite.stop();
            network.close();
        }
    }
}
