package be.huurwerk.benchmarks.reads;

import be.huurwerk.benchmarks.measured.Database;
import be.huurwerk.benchmarks.measured.ServiceCalls.Call;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which statements a call makes, by the log of the database server. */
final class Statements {
    /** How often the call is made: what the service does by itself meanwhile occurs less often. */
    static final int CALLS = 40;

    private static final Pattern ENTRY =
            Pattern.compile("^\\d{4}-\\d\\d-\\d\\d [^\\[]*\\[(\\d+)] (LOG|DETAIL): +(.*)", Pattern.DOTALL);
    private static final Pattern EXECUTE = Pattern.compile("execute [^:]+: (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (?:'((?:[^']|'')*)'|NULL)");

    private Statements() {}

    /** A query, its parameters as text in the order of their places. */
    record Query(String sql, List<String> parameters) {}

    /** The queries of one call, in the order in which it makes them. */
    static List<Query> of(Call call, Database database, Path log)
            throws IOException, SQLException, InterruptedException {
        long before = Files.size(log);
        logging(database, "all");
        for (int i = 0; i < CALLS; i++) {
            call.make();
        }
        logging(database, "none");
        byte[] all = Files.readAllBytes(log);
        return queries(new String(all, (int) before, all.length - (int) before, StandardCharsets.UTF_8));
    }

    private static void logging(Database database, String what) throws SQLException, InterruptedException {
        database.execute("alter system set log_statement = '" + what + "'");
        database.execute("select pg_reload_conf()");
        Thread.sleep(1_000); // until every session has seen it
    }

    static List<Query> queries(String logged) {
        Map<String, Integer> count = new LinkedHashMap<>();
        Map<String, Query> last = new LinkedHashMap<>();
        Map<String, String> running = new LinkedHashMap<>();
        for (String entry : logged.split("\n(?=\\d{4}-\\d\\d-\\d\\d )")) {
            Matcher found = ENTRY.matcher(entry);
            if (!found.matches()) {
                continue;
            }
            String process = found.group(1);
            if (found.group(2).equals("DETAIL")) {
                String sql = running.get(process);
                if (sql != null) {
                    last.put(sql, new Query(placed(sql), parameters(found.group(3))));
                }
                continue;
            }
            Matcher execute = EXECUTE.matcher(found.group(3));
            if (execute.matches()
                    && execute.group(1).strip().toLowerCase(Locale.ROOT).startsWith("select")) {
                String sql = execute.group(1).strip();
                running.put(process, sql);
                count.merge(sql, 1, Integer::sum);
                last.putIfAbsent(sql, new Query(placed(sql), List.of()));
            } else {
                running.remove(process);
            }
        }
        List<Query> queries = new ArrayList<>();
        count.forEach((sql, times) -> {
            for (int i = 0; i < times / CALLS; i++) {
                queries.add(last.get(sql));
            }
        });
        return queries;
    }

    private static String placed(String sql) {
        return sql.replaceAll("\\$\\d+", "?");
    }

    private static List<String> parameters(String detail) {
        List<String> values = new ArrayList<>();
        Matcher found = PARAMETER.matcher(detail);
        while (found.find()) {
            values.add(found.group(1) == null ? null : found.group(1).replace("''", "'"));
        }
        return values;
    }
}
