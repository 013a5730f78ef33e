package be.huurwerk.gateway;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/**
 * What is configured at this moment. The file of {@link GatewayConfig#file} stands above all else and is read again when its content changes: as a
 * whole, or not at all. One that is broken, or that changes what only a start can change, changes nothing, and the log says why.
 */
@ApplicationScoped
public class Settings {
    private static final Logger LOG = Logger.getLogger(Settings.class);
    private static final String PREFIX = "huurwerk.gateway.";
    private static final int ABOVE_ALL = 1_000;

    private final GatewayConfig started;
    private final Vertx vertx;
    private volatile GatewayConfig now;
    private String seen = "";
    private long timer = -1;

    /** @throws IllegalArgumentException when a setting is beyond its bounds, or the file is there and broken */
    Settings(GatewayConfig config, Vertx vertx) {
        SettingBounds.require(config);
        this.started = config;
        this.vertx = vertx;
        this.now = config;
        config.file().filter(Files::exists).ifPresent(file -> {
            seen = text(file);
            now = read(seen);
        });
    }

    public GatewayConfig now() {
        return now;
    }

    void watch(@Observes StartupEvent start) {
        started.file()
                .ifPresent(file -> timer = vertx.setPeriodic(
                        started.fileInterval().toMillis(),
                        tick -> vertx.executeBlocking(() -> {
                            look(file);
                            return null;
                        })));
    }

    void stop(@Observes ShutdownEvent stop) {
        vertx.cancelTimer(timer);
    }

    private synchronized void look(Path file) {
        try {
            String text = text(file);
            if (!text.equals(seen)) {
                seen = text;
                now = read(text);
                LOG.infof("The settings in %s are in force", file.getFileName());
            }
        } catch (RuntimeException broken) {
            LOG.errorf("The settings stay as they were: %s", broken.getMessage());
        }
    }

    private GatewayConfig read(String text) {
        Properties given = new Properties();
        try {
            given.load(new StringReader(text));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        List<String> foreign = given.stringPropertyNames().stream()
                .filter(name -> !name.startsWith(PREFIX))
                .sorted()
                .toList();
        if (!foreign.isEmpty()) {
            throw new IllegalArgumentException("no settings of the gateway: " + String.join(", ", foreign));
        }
        TreeMap<String, String> keys = new TreeMap<>();
        given.stringPropertyNames().forEach(name -> keys.put(name, given.getProperty(name)));
        GatewayConfig next = mapped(keys);
        requireOnlyLiveOnes(next);
        SettingBounds.require(next);
        next.bulkRoutes().forEach(BulkRoute::of);
        return next;
    }

    private static GatewayConfig mapped(TreeMap<String, String> keys) {
        SmallRyeConfig shipped = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .addDefaultInterceptors()
                .withProfiles(ConfigUtils.getProfiles())
                .withSources(new PropertiesConfigSource(keys, "the file of settings", ABOVE_ALL))
                .withMapping(GatewayConfig.class);
        shipped.getConfigSources().forEach(builder::withSources);
        return builder.build().getConfigMapping(GatewayConfig.class);
    }

    private void requireOnlyLiveOnes(GatewayConfig next) {
        List<String> changed = new ArrayList<>();
        changed("issuer", GatewayConfig::issuer, next, changed);
        changed("health-timeout", GatewayConfig::healthTimeout, next, changed);
        changed("connections", GatewayConfig::connections, next, changed);
        changed("waiting", GatewayConfig::waiting, next, changed);
        changed("silent-calls", GatewayConfig::silentCalls, next, changed);
        changed("silence-rest", GatewayConfig::silenceRest, next, changed);
        changed("token-cache", GatewayConfig::tokenCache, next, changed);
        changed("headers-timeout", GatewayConfig::headersTimeout, next, changed);
        changed("kept-timeout", GatewayConfig::keptTimeout, next, changed);
        changed("strict-transport", GatewayConfig::strictTransport, next, changed);
        changed("tls-before", GatewayConfig::tlsBefore, next, changed);
        changed("dns-servers", GatewayConfig::dnsServers, next, changed);
        changed("dns-interval", GatewayConfig::dnsInterval, next, changed);
        changed("file", GatewayConfig::file, next, changed);
        changed("file-interval", GatewayConfig::fileInterval, next, changed);
        if (!changed.isEmpty()) {
            throw new IllegalArgumentException("only a start can change " + String.join(", ", changed));
        }
    }

    private void changed(String name, Function<GatewayConfig, Object> value, GatewayConfig next, List<String> changed) {
        if (!value.apply(started).equals(value.apply(next))) {
            changed.add(name);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("the file can't be read: " + unreadable);
        }
    }
}
