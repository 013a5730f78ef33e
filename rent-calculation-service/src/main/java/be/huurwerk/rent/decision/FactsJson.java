package be.huurwerk.rent.decision;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.calculation.RentQuestion;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/** The stored form of a question, so that an old decision can be computed again. */
final class FactsJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule(), euros())
            .serializationInclusion(JsonInclude.Include.NON_ABSENT)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private FactsJson() {}

    static String write(RentQuestion question) {
        try {
            return JSON.writeValueAsString(question);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static RentQuestion read(String facts) {
        try {
            return JSON.readValue(facts, RentQuestion.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored facts can't be read", e);
        }
    }

    private static SimpleModule euros() {
        return new SimpleModule()
                .addSerializer(Euro.class, new StdScalarSerializer<>(Euro.class) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public void serialize(Euro value, JsonGenerator json, SerializerProvider provider)
                            throws IOException {
                        json.writeNumber(value.amount());
                    }
                })
                .addDeserializer(Euro.class, new StdScalarDeserializer<>(Euro.class) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public Euro deserialize(JsonParser json, DeserializationContext context) throws IOException {
                        return Euro.of(json.getDecimalValue());
                    }
                });
    }
}
