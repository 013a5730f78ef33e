package be.huurwerk.arrears.bankstatement;

import be.huurwerk.servicekit.document.Upload;
import be.huurwerk.servicekit.idempotency.Fingerprinted;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of an import: bytes in a temporary file, which are read as often as asked and are never in memory as a whole. */
@Schema(
        name = "BankStatementFile",
        type = SchemaType.STRING,
        description = "A CODA file, or a camt.053 or camt.054 message")
final class StatementFile implements Fingerprinted {

    private final Upload upload;

    StatementFile(Upload upload) {
        this.upload = upload;
    }

    InputStream open() {
        return upload.open();
    }

    @Override
    public byte[] sha256() {
        return upload.sha256();
    }
}
