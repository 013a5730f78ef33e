package be.huurwerk.rent.household;

import be.huurwerk.rent.household.SignedTenancy.Figures;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;

/** Reads what is kept of events as their own JSON. */
final class HouseholdJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final ObjectReader TENANCY = JSON.readerFor(SignedTenancy.class);
    private static final ObjectReader CHANGE = JSON.readerFor(HouseholdChange.class);
    private static final ObjectReader FIGURES = JSON.readerForListOf(Figures.class);

    private HouseholdJson() {}

    static SignedTenancy tenancy(String facts) {
        return read(TENANCY, facts);
    }

    static HouseholdChange change(String facts) {
        return read(CHANGE, facts);
    }

    static List<Figures> figures(String figures) {
        return read(FIGURES, figures);
    }

    /** The figures as they were told, once it is sure that they can be read. */
    static String checkedFigures(JsonNode figures) {
        try {
            FIGURES.readValue(figures);
            return figures.toString();
        } catch (IOException e) {
            throw new IllegalArgumentException("the figures of the dwelling can't be read: " + e.getMessage(), e);
        }
    }

    private static <T> T read(ObjectReader reader, String facts) {
        try {
            return reader.readValue(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is stored of a tenancy can't be read", e);
        }
    }
}
