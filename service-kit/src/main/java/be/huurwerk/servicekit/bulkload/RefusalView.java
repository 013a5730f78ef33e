package be.huurwerk.servicekit.bulkload;

import be.huurwerk.webkit.lang.Language;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A fault of a refused line in JSON.
 *
 * @param line from 1, the header's, on
 * @param column absent when it is the line as a whole
 * @param type as that of an issue of a body
 */
@Schema(name = "BulkLoadRefusal")
public record RefusalView(int line, Optional<String> column, String type, String reason) {

    public static RefusalView of(LineFault fault) {
        return new RefusalView(
                fault.line(), fault.column(), fault.type().urn(), fault.reason().in(Language.current()));
    }
}
