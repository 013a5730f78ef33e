package be.huurwerk.system;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.localstack.Suite;
import be.huurwerk.testsupport.ProjectRoot;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A script of node, through the package that clients/typescript has made. */
@Order(2)
@ExtendWith(SuiteExtension.class)
class TypeScriptClientIT {

    @Test
    void registersADwellingAndReadsOfItInTheFeed(Suite suite, @TempDir Path folder) throws Exception {
        Path made = ProjectRoot.resolve("clients/typescript/target/package");
        Assumptions.assumeTrue(
                Files.exists(made.resolve("dist/tenancy/index.js")),
                "the TypeScript client was not compiled, since there is no node on the path or its tests were skipped");

        // When
        File printed = folder.resolve("printed").toFile();
        Process node = new ProcessBuilder(
                        "node",
                        ProjectRoot.resolve("system-tests/src/clients/resources/typescript-client.mjs")
                                .toString(),
                        made.toString(),
                        suite.gateway().toString().replaceAll("/$", ""),
                        suite.token("rent-office"))
                .redirectErrorStream(true)
                .redirectOutput(printed)
                .start();
        boolean ended = node.waitFor(1, TimeUnit.MINUTES);
        node.destroyForcibly();

        // Then
        assertThat(ended).as(Files.readString(printed.toPath())).isTrue();
        assertThat(Files.readString(printed.toPath()).strip())
                .isEqualTo("{\"reference\":true,\"refused\":404,\"baseRent\":600.1,\"validFrom\":\"2019-01-01\"}");
    }
}
