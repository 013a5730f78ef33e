package be.huurwerk.benchmarks.reads;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * The peer: makes the queries that a service makes for a read, and answers the rows as JSON of the length of the service's answer. It checks no
 * token, has no transactions, names no fault and writes no log.
 *
 * <p>Argument: the file that says what it needs, as {@link ReadsBenchmark} writes it.
 */
public final class BareHandler {
    private static final int LOOPS = 2;

    private final Vertx vertx = Vertx.vertx();
    private final List<Statements.Query> queries = new ArrayList<>();
    private final AgroalDataSource pool;
    private final int length;

    private BareHandler(JsonNode settings) throws SQLException {
        length = settings.required("length").asInt();
        for (JsonNode query : settings.required("queries")) {
            List<String> parameters = new ArrayList<>();
            query.required("parameters").forEach(one -> parameters.add(one.isNull() ? null : one.asText()));
            queries.add(new Statements.Query(query.required("sql").asText(), parameters));
        }
        int connections = settings.required("connections").asInt();
        pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pooled -> pooled.initialSize(1)
                        .minSize(1)
                        .maxSize(connections)
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(
                                        settings.required("url").asText())
                                .principal(new NamePrincipal(
                                        settings.required("user").asText())))));
    }

    public static void main(String[] arguments) throws Exception {
        JsonNode settings = new ObjectMapper().readTree(Path.of(arguments[0]).toFile());
        BareHandler handler = new BareHandler(settings);
        for (int loop = 0; loop < LOOPS; loop++) {
            handler.vertx
                    .createHttpServer()
                    .requestHandler(handler::answer)
                    .listen(settings.required("port").asInt(), "127.0.0.1");
        }
    }

    private void answer(HttpServerRequest request) {
        vertx.executeBlocking(this::read, false)
                .onSuccess(body -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .end(body))
                .onFailure(fault -> request.response().setStatusCode(500).end(String.valueOf(fault)));
    }

    private Buffer read() throws SQLException {
        JsonArray all = new JsonArray();
        try (Connection connection = pool.getConnection()) {
            for (Statements.Query query : queries) {
                try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
                    for (int i = 0; i < query.parameters().size(); i++) {
                        statement.setObject(i + 1, query.parameters().get(i), Types.OTHER);
                    }
                    all.add(rows(statement));
                }
            }
        }
        Buffer body = all.toBuffer();
        return body.length() >= length ? body.slice(0, length) : body.appendString(" ".repeat(length - body.length()));
    }

    private static JsonArray rows(PreparedStatement statement) throws SQLException {
        JsonArray rows = new JsonArray();
        try (ResultSet found = statement.executeQuery()) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                JsonObject row = new JsonObject();
                for (int column = 1; column <= columns; column++) {
                    row.put(found.getMetaData().getColumnLabel(column), found.getString(column));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
