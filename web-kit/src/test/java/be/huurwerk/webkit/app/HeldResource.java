package be.huurwerk.webkit.app;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Answers once a test lets it. */
@Path("/held")
public class HeldResource {
    private static volatile CompletableFuture<String> answer = new CompletableFuture<>();

    /** The calls from now on wait. */
    public static void hold() {
        answer = new CompletableFuture<>();
    }

    public static void let() {
        answer.complete("held");
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public String tell() throws Exception {
        return answer.get(20, TimeUnit.SECONDS);
    }
}
