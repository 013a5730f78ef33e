package be.huurwerk.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.testsupport.ProjectRoot;
import io.quarkus.tls.runtime.config.TlsBucketConfig;
import io.quarkus.tls.runtime.config.TlsConfig;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the operator's guide tells to write into the environment for TLS is understood. */
class TlsNamesTest {
    private static final Pattern SETTING = Pattern.compile("(QUARKUS_TLS_[A-Z0-9_]+)=(\\S+)");

    @Test
    void readsTheCertificateThatTheGuideNames() throws IOException {
        // When
        TlsBucketConfig front = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(TlsConfig.class)
                .withSources(new EnvConfigSource(told(), 300))
                .build()
                .getConfigMapping(TlsConfig.class)
                .namedCertificateConfig()
                .get("front");

        // Then
        assertThat(front.keyStore().orElseThrow().pem().orElseThrow().keyCerts().values())
                .singleElement()
                .satisfies(certificate -> {
                    assertThat(certificate.cert()).isEqualTo(Path.of("/run/tls/tls.crt"));
                    assertThat(certificate.key()).isEqualTo(Path.of("/run/tls/tls.key"));
                });
        assertThat(front.trustStore().orElseThrow().pem().orElseThrow().certs())
                .hasValueSatisfying(
                        certificates -> assertThat(certificates).containsExactly(Path.of("/run/tls/clients-ca.crt")));
        assertThat(front.reloadPeriod()).isPresent();
    }

    private static Map<String, String> told() throws IOException {
        return SETTING.matcher(Files.readString(ProjectRoot.resolve("docs/guides/operations.md")))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2), (one, same) -> one));
    }
}
