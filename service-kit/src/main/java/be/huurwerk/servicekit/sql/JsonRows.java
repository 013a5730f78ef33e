package be.huurwerk.servicekit.sql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Rows as the database reads them from JSON: each value as text, which its column makes into its type. */
final class JsonRows {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonRows() {}

    static String write(List<Map<String, Object>> rows) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartArray();
            for (Map<String, Object> row : rows) {
                json.writeStartObject();
                for (Map.Entry<String, Object> column : row.entrySet()) {
                    write(json, column);
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A column that is left out is null. */
    private static void write(JsonGenerator json, Map.Entry<String, Object> column) throws IOException {
        if (column.getValue() != null) {
            json.writeStringField(column.getKey(), column.getValue().toString());
        }
    }
}
