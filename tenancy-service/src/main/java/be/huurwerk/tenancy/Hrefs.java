package be.huurwerk.tenancy;

import java.net.URI;
import java.util.UUID;

/** The addresses of this service's documents: paths, so that they hold behind the gateway as well. */
public final class Hrefs {

    public static final String BASE = "/tenancy/v1";

    private Hrefs() {}

    public static URI person(UUID personId) {
        return URI.create(BASE + "/persons/" + personId);
    }

    public static URI dwelling(UUID dwellingId) {
        return URI.create(BASE + "/dwellings/" + dwellingId);
    }

    public static URI tenancy(UUID tenancyId) {
        return URI.create(BASE + "/tenancies/" + tenancyId);
    }

    public static URI notice(UUID tenancyId, UUID noticeId) {
        return URI.create(tenancy(tenancyId) + "/notices/" + noticeId);
    }

    public static URI householdChange(UUID tenancyId, UUID householdChangeId) {
        return URI.create(tenancy(tenancyId) + "/householdChanges/" + householdChangeId);
    }

    public static URI heirs(UUID tenancyId) {
        return URI.create(tenancy(tenancyId) + "/heirs");
    }

    public static URI keyHandover(UUID tenancyId) {
        return URI.create(tenancy(tenancyId) + "/keyHandover");
    }

    /** What is filed under a tenancy, in one of its collections. */
    public static URI filed(UUID tenancyId, String collection, UUID id) {
        return URI.create(tenancy(tenancyId) + "/" + collection + "/" + id);
    }

    public static URI endOfTermAssessment(UUID tenancyId, UUID endOfTermAssessmentId) {
        return URI.create(tenancy(tenancyId) + "/endOfTermAssessments/" + endOfTermAssessmentId);
    }

    public static URI registration(UUID tenancyId) {
        return URI.create(tenancy(tenancyId) + "/registration");
    }

    public static URI checklist(UUID tenancyId) {
        return URI.create(tenancy(tenancyId) + "/checklist");
    }

    public static URI contractPreparation(UUID contractPreparationId) {
        return URI.create(BASE + "/contractPreparations/" + contractPreparationId);
    }

    public static URI internalMoveRequest(UUID internalMoveRequestId) {
        return URI.create(BASE + "/internalMoveRequests/" + internalMoveRequestId);
    }

    public static URI departure(UUID tenancyId) {
        return URI.create(tenancy(tenancyId) + "/departure");
    }
}
