package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.chargesettlement.NewAdvance;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How a settlement is explained, as it is stored. */
@ApplicationScoped
class StoredJson {

    private final ObjectMapper mapper;

    StoredJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** A statement, with how it is stored. */
    record Written(
            HouseholdStatement statement, Optional<String> advanceFound, String components, Optional<String> heating) {}

    /** Written once: what is hashed is what is stored. */
    List<Written> written(List<HouseholdStatement> statements) {
        return statements.stream()
                .map(statement -> new Written(
                        statement,
                        statement.advanceFound().map(this::write),
                        write(statement.components()),
                        statement.heating().map(this::write)))
                .toList();
    }

    List<HouseholdStatement.Component> components(String stored) {
        try {
            return mapper.readValue(stored, new TypeReference<List<HouseholdStatement.Component>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    NewAdvance.Found advanceFound(String stored) {
        try {
            return mapper.readValue(stored, NewAdvance.Found.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    HouseholdStatement.Heating heating(String stored) {
        try {
            return mapper.readValue(stored, HouseholdStatement.Heating.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    String ofVacancy(SortedMap<String, Euro> vacancy) {
        Map<String, BigDecimal> amounts = new TreeMap<>();
        vacancy.forEach((category, amount) -> amounts.put(category, amount.amount()));
        return write(amounts);
    }

    SortedMap<String, Euro> vacancy(String stored) {
        try {
            SortedMap<String, Euro> vacancy = new TreeMap<>();
            mapper.readValue(stored, new TypeReference<Map<String, BigDecimal>>() {})
                    .forEach((category, amount) -> vacancy.put(category, Euro.of(amount)));
            return vacancy;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another one for whatever comes to something else. */
    String hash(Computed computed) {
        return hash(computed, written(computed.statements()));
    }

    /** @param written its statements */
    String hash(Computed computed, List<Written> written) {
        StringBuilder all = new StringBuilder(computed.total() + ofVacancy(computed.vacancy()));
        for (Written one : written) {
            HouseholdStatement statement = one.statement();
            all.append('\n')
                    .append(statement.tenancyId())
                    .append(statement.from())
                    .append(statement.until())
                    .append(' ')
                    .append(statement.share())
                    .append(' ')
                    .append(statement.advances())
                    .append(' ')
                    .append(statement.monthlyAdvance())
                    .append(one.advanceFound().orElse(""))
                    .append(one.components())
                    .append(one.heating().orElse(""));
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(all.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
