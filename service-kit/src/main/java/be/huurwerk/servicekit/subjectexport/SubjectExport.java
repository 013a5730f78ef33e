package be.huurwerk.servicekit.subjectexport;

import be.huurwerk.servicekit.event.EventJson;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.subjectexport.SubjectExportView.Part;
import be.huurwerk.servicekit.time.Moments;
import be.huurwerk.servicekit.time.WallClock;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * What this service holds on a person, table by table (ADR 0055), for who asks what is kept about them. What is kept about others of the
 * household is left out, unless it is about the tenancy as a whole.
 */
@ApplicationScoped
public class SubjectExport {
    private static final Pattern ARGUMENT = Pattern.compile(":(person|tenancies)\\b");
    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z0-9])");

    private final Sql sql;
    private final WallClock clock;

    private static final class Listed {
        private static final PersonalTables TABLES = PersonalTables.listed();
    }

    SubjectExport(DataSource dataSource, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    /** Of somebody whom this service doesn't know there are no parts. */
    @Transactional
    public SubjectExportView of(UUID personId) {
        sql.execute("set transaction isolation level repeatable read, read only");
        PersonalTables tables = Listed.TABLES;
        List<UUID> tenancies = ask(tables.tenancies(), personId, List.of(), UUID.class);
        List<Part> parts = new ArrayList<>();
        for (String table : tables.given()) {
            List<JsonNode> rows = ask(tables.rows(table), personId, tenancies, String.class).stream()
                    .map(row -> named(EventJson.parse(row)))
                    .toList();
            if (!rows.isEmpty()) {
                parts.add(new Part(camel(table), rows));
            }
        }
        return new SubjectExportView(personId, Moments.inBrussels(clock.now()), tenancies, parts);
    }

    private <T> List<T> ask(String question, UUID personId, List<UUID> tenancies, Class<T> type) {
        List<Object> arguments = new ArrayList<>();
        String asked = ARGUMENT.matcher(question).replaceAll(argument -> {
            arguments.add(argument.group(1).equals("person") ? personId : tenancies.toArray(UUID[]::new));
            return "?";
        });
        return Collections.unmodifiableList(sql.list(asked, row -> row.getObject(1, type), arguments.toArray()));
    }

    /** Names as the APIs have them; what is empty is left out. */
    private static JsonNode named(JsonNode node) {
        if (node.isArray()) {
            ArrayNode items = EventJson.array();
            node.forEach(item -> items.add(named(item)));
            return items;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode named = EventJson.object();
        node.fields().forEachRemaining(property -> {
            if (!property.getValue().isNull()) {
                named.set(camel(property.getKey()), named(property.getValue()));
            }
        });
        return named;
    }

    private static String camel(String name) {
        return UNDERSCORE
                .matcher(name)
                .replaceAll(letter -> Matcher.quoteReplacement(letter.group(1).toUpperCase(Locale.ROOT)));
    }
}
