package be.huurwerk.system;

import be.huurwerk.localstack.Suite;
import be.huurwerk.testsupport.ProjectRoot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many rows of each table speak of a tenant or of a lease, found by looking at every row of every table: what an export has to give at
 * least. Tables that a service has said it doesn't give are left out, and rows that speak of another member of the household.
 */
final class KeptRows {

    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z0-9])");
    private static final Map<Database, String> FOLDERS = Map.of(
            Database.tenancy, "tenancy-service",
            Database.rent_calculation, "rent-calculation-service",
            Database.deposit, "deposit-service",
            Database.arrears, "arrears-service");

    private KeptRows() {}

    /** By the name that the export has for the table; only tables that have such rows. */
    static Map<String, Integer> of(Suite suite, Database database, String tenant, String tenancy, String other) {
        Set<String> notGiven = new TreeSet<>(reasons("service-kit/src/main/resources/kit-subject-export.yaml"));
        notGiven.addAll(reasons(FOLDERS.get(database) + "/src/main/resources/subject-export.yaml"));
        Map<String, Integer> kept = new TreeMap<>();
        List<String> tables = database.ask(
                suite,
                "select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'");
        for (String table : tables) {
            String rows = "select count(*) from \"" + table + "\" t where t::text like '%" + tenant
                    + "%' or t::text like '%" + tenancy + "%' and t::text not like '%" + other + "%'";
            int count = Integer.parseInt(database.ask(suite, rows).get(0));
            if (count > 0 && !notGiven.contains(table)) {
                kept.put(camel(table), count);
            }
        }
        return kept;
    }

    private static Set<String> reasons(String file) {
        try {
            Set<String> tables = new TreeSet<>();
            for (JsonNode reason : new YAMLMapper()
                    .readTree(ProjectRoot.resolve(file).toFile())
                    .path("notGiven")) {
                reason.forEach(table -> tables.add(table.asText()));
            }
            return tables;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static String camel(String table) {
        return UNDERSCORE
                .matcher(table)
                .replaceAll(letter -> Matcher.quoteReplacement(letter.group(1).toUpperCase(java.util.Locale.ROOT)));
    }
}
