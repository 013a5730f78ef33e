package be.huurwerk.letterkit;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** The answer with a letter that was printed once and kept: its ETag is the hash of its bytes, 304 where the caller has it already. */
public final class LetterAnswer {

    private LetterAnswer() {}

    /** @param name of the file, without its ending */
    public static Response of(String hash, byte[] pdf, LetterLanguage language, Object name, Request request) {
        EntityTag tag = new EntityTag(hash);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        return Response.ok(pdf, "application/pdf")
                .tag(tag)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".pdf\"")
                .build();
    }
}
