package be.huurwerk.localstack;

import be.huurwerk.localstack.suite.ServiceSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A suite of tiny services. */
public final class StandIns {
    private StandIns() {}

    public static List<ServiceSpec> specs() {
        return List.of(
                new ServiceSpec("gateway", 0, Optional.empty(), "/health", Optional.empty(), program()),
                new ServiceSpec(
                        "deposit-service",
                        1,
                        Optional.of("deposit"),
                        "/deposit/v1/health",
                        Optional.of("HUURWERK_DEPOSIT_URL"),
                        program()),
                new ServiceSpec(
                        "arrears-service",
                        2,
                        Optional.of("arrears"),
                        "/arrears/v1/health",
                        Optional.of("HUURWERK_ARREARS_URL"),
                        program()));
    }

    /** A service that ends as soon as it is started. */
    public static ServiceSpec broken() {
        return new ServiceSpec(
                "deposit-service",
                1,
                Optional.of("deposit"),
                "/deposit/v1/health",
                Optional.empty(),
                List.of("-cp", classes(), "be.huurwerk.localstack.NoSuchProgram"));
    }

    public static String classes() {
        return Path.of("target", "test-classes").toAbsolutePath().toString();
    }

    private static List<String> program() {
        return List.of(
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes(),
                "be.huurwerk.localstack.StandInService");
    }
}
