package be.huurwerk.webkit.etag;

import be.huurwerk.webkit.body.AnswerJson;
import be.huurwerk.webkit.page.Page;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Writes what a resource answers as the caller may see it, gives every document that is got an {@code ETag}, and answers 304 to a caller
 * who has it already. A document is a record; pages of a collection, texts, files and streams are none. The hash of what is written stands
 * in the tag, because what a document says may change while the document does not: on another date, in another language, to another caller.
 * What is read is packed for a caller who takes gzip, where that is worth it; what a call has changed is not, since it may be answered again.
 */
class DocumentTags {
    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final MediaType JSON = MediaType.valueOf(MediaType.APPLICATION_JSON + ";charset=UTF-8");

    private final AnswerJson json;

    DocumentTags(AnswerJson json) {
        this.json = json;
    }

    @ServerResponseFilter
    void write(ContainerRequestContext request, ContainerResponseContext answer) throws JsonProcessingException {
        if (!(answer.getEntity() instanceof Record)) {
            return;
        }
        byte[] body = json.bytes(answer.getEntity());
        boolean page = answer.getEntity() instanceof Page;
        boolean read = READS.contains(request.getMethod()) && answer.getStatus() == 200;
        boolean packed = (read || page) && isPacked(request, answer, body);
        if (read && !page) {
            EntityTag tag = tag(answer, body, packed);
            answer.getHeaders().putSingle(HttpHeaders.ETAG, tag);
            String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
            if (known != null && ETags.isKnown(known, tag)) {
                answer.setEntity(null);
                answer.setStatus(304);
                return;
            }
        }
        byte[] sent = packed ? Gzip.of(body) : body;
        if (packed) {
            answer.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        if (read && !page) {
            answer.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, sent.length);
        }
        answer.setEntity(sent, answer.getEntityAnnotations(), JSON);
    }

    private EntityTag tag(ContainerResponseContext answer, byte[] body, boolean packed) throws JsonProcessingException {
        return answer.getEntity() instanceof Composed composed
                ? ETags.weak(json.bytes(composed.withoutMoments()))
                : ETags.written(Optional.ofNullable(answer.getEntityTag()), body, packed);
    }

    /** Says too that another caller may get other bytes. */
    private static boolean isPacked(ContainerRequestContext request, ContainerResponseContext answer, byte[] body) {
        if (!Gzip.isWorth(body)) {
            return false;
        }
        answer.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return Gzip.isWanted(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
    }
}
