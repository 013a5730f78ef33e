package be.huurwerk.rent.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.List;

/** The stored form of what a rent waits for. */
final class MissingJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .serializationInclusion(JsonInclude.Include.NON_ABSENT)
            .build();

    private MissingJson() {}

    static String write(List<Missing> missing) {
        try {
            return JSON.writeValueAsString(missing);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Missing> read(String missing) {
        try {
            return JSON.readValue(missing, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What a rent waits for can't be read", e);
        }
    }
}
