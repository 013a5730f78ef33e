package be.huurwerk.servicekit.document;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What is said of a document beside its bytes; a {@code @BeanParam}. */
public class UploadParameters {
    @QueryParam("receivedOn")
    @Parameter(description = "When it came in; the business date by default")
    LocalDate receivedOn;

    @QueryParam("signedOn")
    @Parameter(description = "When it was signed")
    LocalDate signedOn;

    @HeaderParam(HttpHeaders.CONTENT_TYPE)
    @Parameter(hidden = true)
    String contentType;

    public UploadParameters() {}
}
