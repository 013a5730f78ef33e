package be.huurwerk.servicekit.subjectexport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where a service holds something of a person: {@code subject-export.yaml}. A table is found by the person, by the tenancies of which the
 * person is or was a tenant, through another table that has such rows, or by a condition of its own; the others are named with the reason
 * why they are not given.
 */
public final class PersonalTables {
    private static final String FILE = "subject-export.yaml";
    private static final String KIT_FILE = "kit-subject-export.yaml";

    private final Map<String, String> conditions = new TreeMap<>();
    private final Map<String, String> reasons = new TreeMap<>();
    private final Map<String, Set<String>> leftOut = new TreeMap<>();
    private final Map<String, Map<String, String>> instead = new TreeMap<>();
    private final Map<String, String[]> through = new TreeMap<>();
    private String tenancies = "";

    private PersonalTables() {}

    /** What the kit and the service of this class path list. */
    public static PersonalTables listed() {
        PersonalTables tables = new PersonalTables();
        tables.read(KIT_FILE);
        tables.read(FILE);
        tables.through.keySet().forEach(table -> tables.conditions.put(table, tables.condition(table)));
        return tables;
    }

    /** The tables that are given. */
    public Set<String> given() {
        return conditions.keySet();
    }

    /** The tables that are not given, each with the reason. */
    public Map<String, String> reasons() {
        return reasons;
    }

    /** Columns that are not given, as {@code table.column}. */
    public Set<String> leftOut() {
        Set<String> columns = new TreeSet<>();
        leftOut.forEach((table, names) -> names.forEach(name -> columns.add(table + "." + name)));
        instead.forEach((table, names) -> names.keySet().forEach(name -> columns.add(table + "." + name)));
        return columns;
    }

    /** Reads the ids of the tenancies of a person, who is its one argument as often as it asks. */
    String tenancies() {
        return tenancies;
    }

    /** Reads the rows of a table as JSON; {@code :person} and {@code :tenancies} stand for its arguments. */
    String rows(String table) {
        StringBuilder row = new StringBuilder("to_jsonb(t)");
        leftOut.getOrDefault(table, Set.of())
                .forEach(column -> row.append(" - '").append(column).append('\''));
        instead.getOrDefault(table, Map.of())
                .forEach((column, value) -> row.append(" || jsonb_build_object('")
                        .append(column)
                        .append("', ")
                        .append(value)
                        .append(')'));
        return "select (" + row + ")::text from " + table + " t where " + conditions.get(table);
    }

    private String condition(String table) {
        String[] step = through.get(table);
        if (step == null) {
            return conditions.get(table);
        }
        return "t." + step[0] + " in (select t." + step[2] + " from " + step[1] + " t where " + condition(step[1])
                + ")";
    }

    private void read(String name) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("this service has no " + name);
            }
            JsonNode lists = new YAMLMapper().readTree(file);
            tenancies = lists.path("tenancies").asText(tenancies);
            lists.path("person").forEach(table -> conditions.put(table.asText(), "t.person_id = :person"));
            lists.path("tenancy").forEach(table -> conditions.put(table.asText(), "t.tenancy_id = any(:tenancies)"));
            lists.path("where")
                    .fields()
                    .forEachRemaining(table ->
                            conditions.put(table.getKey(), table.getValue().asText()));
            lists.path("through")
                    .fields()
                    .forEachRemaining(parent -> parent.getValue()
                            .fields()
                            .forEachRemaining(column -> column.getValue()
                                    .forEach(table -> through.put(
                                            table.asText(),
                                            new String[] {column.getKey(), parent.getKey(), column.getKey()}))));
            lists.path("leftOut").forEach(columns -> columns.forEach(this::leaveOut));
            lists.path("instead").fields().forEachRemaining(column -> {
                String[] parts = column.getKey().split("\\.");
                instead.computeIfAbsent(parts[0], table -> new TreeMap<>())
                        .put(parts[1], column.getValue().asText());
            });
            lists.path("notGiven")
                    .fields()
                    .forEachRemaining(
                            reason -> names(reason.getValue()).forEach(table -> reasons.put(table, reason.getKey())));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private void leaveOut(JsonNode column) {
        String[] parts = column.asText().split("\\.");
        leftOut.computeIfAbsent(parts[0], table -> new TreeSet<>()).add(parts[1]);
    }

    private static List<String> names(JsonNode list) {
        List<String> names = new ArrayList<>();
        list.forEach(name -> names.add(name.asText()));
        return names;
    }
}
