package be.huurwerk.rent.verification;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;

/** Keeps the parameter files of every version of the rules, so that an old decision can be computed again when they have changed. */
@ApplicationScoped
class RulesArchive {

    private static final String TOPIC = "rent";
    private static final JsonMapper JSON = new JsonMapper();

    private final Sql sql;
    private final WallClock clock;
    private final Parameters parameters;
    private final RentCalculation calculation;

    RulesArchive(DataSource dataSource, WallClock clock, Parameters parameters, RentCalculation calculation) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
        this.parameters = parameters;
        this.calculation = calculation;
    }

    void keepThoseOfToday(@Observes StartupEvent started) {
        sql.update(
                "insert into rules_archive (rules_version, files, archived_at) values (?, ?, ?) on conflict do nothing",
                calculation.rulesVersion(),
                pack(parameters.texts(TOPIC)),
                clock.now());
    }

    /** Empty when this installation never ran with these files. */
    Optional<Parameters> find(String rulesVersion) {
        return sql.first(
                        "select files from rules_archive where rules_version = ?", row -> row.getBytes(1), rulesVersion)
                .map(packed -> Parameters.of(unpack(packed)));
    }

    private static byte[] pack(Map<String, String> texts) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            JSON.writeValue(zip, texts);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static Map<String, String> unpack(byte[] packed) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return JSON.readValue(zip, new TypeReference<Map<String, String>>() {});
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
