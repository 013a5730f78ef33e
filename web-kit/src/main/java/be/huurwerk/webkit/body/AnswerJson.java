package be.huurwerk.webkit.body;

import be.huurwerk.webkit.security.Caller;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes answers as the caller of this request may see them: what is {@link Withheld} is left out for who may not read it. Only answers
 * are written by it; what a service stores or tells is written by the injected {@code ObjectMapper}, whole.
 */
@ApplicationScoped
public class AnswerJson {
    private static final Object MAY_READ = new Object();

    private final ObjectMapper json;
    private final Caller caller;

    AnswerJson(ObjectMapper whole, Caller caller) {
        this.json = whole.copy();
        this.json.setSerializerFactory(json.getSerializerFactory().withSerializerModifier(new Withholding()));
        this.caller = caller;
    }

    /** The answer in UTF-8. */
    public byte[] bytes(Object answer) throws JsonProcessingException {
        return json.writeValueAsBytes(answer);
    }

    /** The answer as text. */
    public String text(Object answer) throws JsonProcessingException {
        return json.writeValueAsString(answer);
    }

    /** Asked at the first withheld property, so once an answer, and never of an answer that has none. */
    private boolean mayRead(SerializerProvider writing) {
        Object known = writing.getAttribute(MAY_READ);
        if (known == null) {
            known = caller.readsPersonal();
            writing.setAttribute(MAY_READ, known);
        }
        return (Boolean) known;
    }

    private final class Withholding extends BeanSerializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription bean, List<BeanPropertyWriter> properties) {
            Set<String> withheld = withheld(bean.getBeanClass());
            return properties.stream()
                    .map(property -> withheld.contains(property.getName()) ? new WithheldProperty(property) : property)
                    .toList();
        }

        private static Set<String> withheld(Class<?> type) {
            return type.isRecord()
                    ? Arrays.stream(type.getRecordComponents())
                            .filter(component -> component.isAnnotationPresent(Withheld.class))
                            .map(RecordComponent::getName)
                            .collect(Collectors.toUnmodifiableSet())
                    : Set.of();
        }
    }

    private final class WithheldProperty extends BeanPropertyWriter {
        private static final long serialVersionUID = 1L;

        private WithheldProperty(BeanPropertyWriter whole) {
            super(whole);
        }

        @Override
        public void serializeAsField(Object bean, JsonGenerator generator, SerializerProvider writing)
                throws Exception {
            if (mayRead(writing)) {
                super.serializeAsField(bean, generator, writing);
            }
        }
    }
}
