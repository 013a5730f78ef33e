package be.huurwerk.gateway.dossier;

import be.huurwerk.gateway.dossier.DossierPart.State;
import be.huurwerk.gateway.replica.ServiceCalls.Answer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What a service's answer becomes, in whatever is composed of several. */
public final class Parts {
    private static final ZoneId FLANDERS = ZoneId.of("Europe/Brussels");
    /** Amounts keep their two decimals. */
    private static final ObjectReader EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .reader();

    private Parts() {}

    /** A page without items is as good as no answer. */
    public static DossierPart of(Answer answer) {
        switch (answer.status()) {
            case 200:
                return present(answer.body());
            case 401, 403:
                return without(State.forbidden);
            case 404:
                return without(State.absent);
            default:
                return without(State.unavailable);
        }
    }

    public static DossierPart without(State state) {
        return new DossierPart(state, now(), Optional.empty(), Optional.empty());
    }

    private static DossierPart present(String body) {
        try {
            JsonNode answer = EXACT.readTree(body);
            boolean none =
                    answer.path("items").isArray() && answer.path("items").isEmpty();
            return none
                    ? without(State.absent)
                    : new DossierPart(State.present, now(), Optional.empty(), Optional.of(answer));
        } catch (JsonProcessingException garbage) {
            return without(State.unavailable);
        }
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(FLANDERS).truncatedTo(ChronoUnit.MILLIS);
    }
}
