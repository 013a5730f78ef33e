package be.huurwerk.tenancy.notice;

import be.huurwerk.tenancy.Hrefs;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** Which leases end because the household moves within the landlord's dwellings. */
@ApplicationScoped
public class InternalMoves {

    private final Notices notices;

    InternalMoves(Notices notices) {
        this.notices = notices;
    }

    /** The notice that ends another lease because its household moves to this one, if it counts. */
    public Optional<URI> noticeLeadingTo(UUID tenancyId) {
        return notices.leadingTo(tenancyId).map(notice -> Hrefs.notice(notice.tenancyId(), notice.noticeId()));
    }
}
