package be.huurwerk.tenancy.annulment;

import be.huurwerk.webkit.body.Withheld;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** @param href what was annulled */
record AnnulmentView(
        String href,
        UUID annulmentId,
        UUID tenancyId,
        AnnulmentKind kind,
        @Withheld String reason,
        LocalDate annulledOn) {

    static AnnulmentView of(Annulment annulment) {
        return new AnnulmentView(
                annulment.subject().toString(),
                annulment.annulmentId(),
                annulment.tenancyId(),
                annulment.kind(),
                annulment.reason(),
                annulment.annulledOn());
    }

    /** The answer to who annulled: where it can be read, what became of it. */
    static RestResponse<AnnulmentView> created(Annulment annulment) {
        return RestResponse.ResponseBuilder.<AnnulmentView>create(RestResponse.Status.CREATED)
                .entity(of(annulment))
                .header("Location", annulment.subject())
                .build();
    }
}
