package be.huurwerk.webkit.body;

import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Shown;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Binds a JSON tree to a record and collects every fault on the way; pure. */
final class RecordBinder {
    private static final ClassValue<List<Property>> PROPERTIES = new ClassValue<>() {
        @Override
        protected List<Property> computeValue(Class<?> type) {
            return Property.of(type.asSubclass(Record.class));
        }
    };

    private final Faults faults = new Faults();

    private RecordBinder() {}

    /** The record, or a 400 with all faults. */
    static <R extends Record> R bind(Class<R> type, Json json) {
        RecordBinder binder = new RecordBinder();
        R bound = binder.record(type, json, "");
        if (binder.faults.count() > 0) {
            throw ProblemException.badRequest(binder.faults.issues());
        }
        return bound;
    }

    private <R extends Record> R record(Class<R> type, Json json, String path) {
        if (!(json instanceof Json.JsonObject object)) {
            faults.schema(path, null, "Must be an object.", "Moet een object zijn.");
            return null;
        }
        int before = faults.count();
        List<Property> properties = PROPERTIES.get(type);
        List<Object> values = new ArrayList<>();
        for (Property property : properties) {
            values.add(property(property, object.members(), child(path, property.name())));
        }
        refuseUnknown(object, properties, path);
        for (String name : object.duplicates()) {
            faults.schema(child(path, Shown.name(name)), null, "Stands more than once.", "Komt meer dan eens voor.");
        }
        return faults.count() > before ? null : make(type, values, path);
    }

    private Object property(Property property, Map<String, Json> members, String path) {
        Json json = members.get(property.name());
        if (json == null) {
            if (!property.optional()) {
                faults.schema(path, null, "Is required.", "Is verplicht.");
            }
            return property.optional() ? Optional.empty() : null;
        }
        if (json instanceof Json.JsonNull) {
            faults.schema(path, null, "Must not be null.", "Mag niet null zijn.");
            return property.optional() ? Optional.empty() : null;
        }
        Object value = value(property.shape(), json, path);
        return property.optional() ? Optional.ofNullable(value) : value;
    }

    private Object value(Shape shape, Json json, String path) {
        if (shape instanceof Shape.Nested nested) {
            return record(nested.type(), json, path);
        }
        if (shape instanceof Shape.Items items) {
            return items(items, json, path);
        }
        return single((Shape.Single) shape, json, path);
    }

    private List<Object> items(Shape.Items shape, Json json, String path) {
        if (!(json instanceof Json.JsonArray array)) {
            faults.schema(path, null, "Must be an array.", "Moet een lijst zijn.");
            return List.of();
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < array.items().size(); i++) {
            Object value = value(shape.item(), array.items().get(i), path + "[" + i + "]");
            if (value != null) {
                values.add(value);
            }
        }
        if (values.size() == array.items().size()) {
            shape.rules().forEach(rule -> rule.check(values, path, null, faults));
        }
        return List.copyOf(values);
    }

    private Object single(Shape.Single shape, Json json, String path) {
        Object value = shape.scalar().maker().apply(json);
        if (value == null) {
            faults.schema(
                    path,
                    null,
                    "Must be " + shape.scalar().en() + ".",
                    "Moet " + shape.scalar().nl() + " zijn.");
            return null;
        }
        int before = faults.count();
        if (shape.text()) {
            checkText((String) value, path);
        }
        if (faults.count() == before) {
            Object shown = shape.repeatable() ? value : null;
            shape.rules().forEach(rule -> rule.check(value, path, shown, faults));
        }
        boolean euro = shape.money() && faults.count() == before;
        return euro ? ((BigDecimal) value).setScale(2, RoundingMode.UNNECESSARY) : value;
    }

    private void checkText(String text, String path) {
        if (Texts.isBlank(text)) {
            faults.schema(path, null, "Must not be empty.", "Mag niet leeg zijn.");
        } else if (!Texts.canBeKept(text)) {
            faults.schema(
                    path,
                    null,
                    "Has a character that can't be kept (a control character or half a surrogate pair).",
                    "Bevat een teken dat niet bewaard kan worden (een stuurteken of een half surrogaatpaar).");
        }
    }

    private void refuseUnknown(Json.JsonObject object, List<Property> properties, String path) {
        Set<String> unknown = new LinkedHashSet<>(object.members().keySet());
        properties.forEach(property -> unknown.remove(property.name()));
        for (String name : unknown) {
            faults.add(
                    IssueType.UNKNOWN_INPUT,
                    child(path, Shown.name(name)),
                    null,
                    "Is not a property of this object.",
                    "Is geen eigenschap van dit object.");
        }
    }

    private <R extends Record> R make(Class<R> type, List<Object> values, String path) {
        try {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof ProblemException problem) {
                throw problem;
            }
            if (thrown.getCause() instanceof IllegalArgumentException) {
                faults.schema(path, null, "Its properties do not go together.", "De eigenschappen gaan niet samen.");
                return null;
            }
            throw new IllegalStateException("The constructor of a request record failed", thrown.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("A request record can't be made", impossible);
        }
    }

    private static String child(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
