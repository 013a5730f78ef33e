package be.huurwerk.arrears;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.TestTopics;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** What the other services tell of a tenancy, made of the published examples. */
final class Others {

    static final String TENANCY = "huurwerk.tenancy.v1";
    static final String RENT = "huurwerk.rent-calculation.v1";
    static final String DEPOSIT = "huurwerk.deposit.v1";
    static final String ARREARS = "huurwerk.arrears.v1";

    private final UUID tenancyId;
    private long tenancySequence;
    private long rentSequence;
    private long depositSequence;

    Others(UUID tenancyId) {
        this.tenancyId = tenancyId;
    }

    static ObjectNode signed(UUID tenancyId, String startDate) {
        ObjectNode signed = EventSchemas.example("tenancies.notify.signed");
        signed.put("tenancyId", tenancyId.toString()).put("startDate", startDate);
        signed.remove("endDate");
        return signed;
    }

    /** A tenancy that is taken over on 1 March 2019 with a debt. */
    static ObjectNode owing(UUID tenancyId, String dueOn, String amount) {
        ObjectNode signed = signed(tenancyId, "2010-03-01");
        signed.put("signedOn", "2010-02-15").put("contractKind", "indefinite");
        ObjectNode over = signed.putObject("takenOver").put("on", "2019-03-01").put("rent", new BigDecimal("316.10"));
        over.put("depositHeld", new BigDecimal("0.00"))
                .putArray("openItems")
                .addObject()
                .put("dueOn", dueOn)
                .put("amount", new BigDecimal(amount))
                .put("kind", "rent");
        EventSchemas.assertMatches("tenancies.notify.signed", signed);
        return signed;
    }

    /** The ids of both tenants, once the contract has a spouse who signed it too. */
    static List<String> withSpouse(ObjectNode signed) {
        String spouse = Ids.next().toString();
        signed.withArray("household")
                .addObject()
                .put("personId", spouse)
                .put("role", "spouse")
                .put("partyToLease", true)
                .put("birthDate", "1982-01-01")
                .put("severelyDisabled", false);
        return List.of(signed.at("/household/0/personId").asText(), spouse);
    }

    static ObjectNode noticeGiven(UUID tenancyId, String endDate) {
        return EventSchemas.example("tenancies.notify.noticeGiven")
                .put("tenancyId", tenancyId.toString())
                .put("endDate", endDate);
    }

    static ObjectNode noticeWithdrawn(UUID tenancyId) {
        ObjectNode withdrawn =
                EventSchemas.example("tenancies.notify.noticeWithdrawn").put("tenancyId", tenancyId.toString());
        withdrawn.remove("endDate");
        return withdrawn;
    }

    static ObjectNode annulled(UUID tenancyId) {
        return EventSchemas.example("tenancies.notify.annulled").put("tenancyId", tenancyId.toString());
    }

    /** A change after which nobody of those whom it concerns lives there any more. */
    static ObjectNode gone(UUID tenancyId, UUID householdChangeId, String kind, String on, UUID personId) {
        ObjectNode changed = EventSchemas.example("tenancies.notify.householdChanged")
                .put("tenancyId", tenancyId.toString())
                .put("householdChangeId", householdChangeId.toString())
                .put("kind", kind)
                .put("on", on);
        changed.withArray("members")
                .removeAll()
                .addObject()
                .put("personId", personId.toString())
                .put("effect", "left");
        EventSchemas.assertMatches("tenancies.notify.householdChanged", changed);
        return changed;
    }

    static ObjectNode changeAnnulled(UUID tenancyId, UUID householdChangeId) {
        return EventSchemas.example("tenancies.notify.householdChangeAnnulled")
                .put("tenancyId", tenancyId.toString())
                .put("householdChangeId", householdChangeId.toString());
    }

    static ObjectNode departed(UUID tenancyId, String endDate, UUID damageId, double damage) {
        ObjectNode departed = EventSchemas.example("tenancies.notify.departed")
                .put("tenancyId", tenancyId.toString())
                .put("endDate", endDate)
                .put("keysReturnedOn", endDate);
        ((ObjectNode) departed.get("damages").get(0))
                .put("damageId", damageId.toString())
                .put("amount", damage);
        return departed;
    }

    static ObjectNode decided(UUID tenancyId, UUID decisionId, String decidedAt, String from, double rent) {
        ObjectNode decided = EventSchemas.example("rentDecisions.notify.decided")
                .put("tenancyId", tenancyId.toString())
                .put("rentDecisionId", decisionId.toString())
                .put("decidedAt", decidedAt)
                .put("effectiveFrom", from);
        decided.withArray("periods").removeAll().addObject().put("from", from).put("rent", rent);
        return decided;
    }

    static ObjectNode awaited(UUID tenancyId, String since, String from, double rent) {
        return EventSchemas.example("rentDecisions.notify.awaited")
                .put("tenancyId", tenancyId.toString())
                .put("effectiveFrom", from)
                .put("awaitedSince", since)
                .put("provisionalRent", rent);
    }

    static ObjectNode requested(UUID tenancyId, UUID depositId, String communication) {
        return EventSchemas.example("deposits.notify.requested")
                .put("tenancyId", tenancyId.toString())
                .put("depositId", depositId.toString())
                .put("structuredCommunication", communication);
    }

    static ObjectNode settled(UUID tenancyId, UUID depositId, double applied) {
        return EventSchemas.example("deposits.notify.settled")
                .put("tenancyId", tenancyId.toString())
                .put("depositId", depositId.toString())
                .put("applied", applied)
                .put("settledOn", "2019-07-15");
    }

    /** A departure comes when rent told what it asks of rent charges, which is nothing. */
    void tenancyTells(String type, ObjectNode payload) {
        if (type.equals("tenancies.notify.departed")) {
            rentTells("chargeSettlements.notify.exitDecided", exitDecided(tenancyId));
        }
        departs(type, payload);
    }

    static ObjectNode exitDecided(UUID tenancyId) {
        return EventSchemas.example("chargeSettlements.notify.exitDecided").put("tenancyId", tenancyId.toString());
    }

    /** The same, before rent was heard. */
    void departs(String type, ObjectNode payload) {
        TestTopics.tell(TENANCY, type, tenancyId, ++tenancySequence, payload);
    }

    void rentTells(ObjectNode payload) {
        rentTells("rentDecisions.notify.decided", payload);
    }

    void rentTells(String type, ObjectNode payload) {
        TestTopics.tell(RENT, type, tenancyId, ++rentSequence, payload);
    }

    void depositTells(String type, ObjectNode payload) {
        TestTopics.tell(DEPOSIT, type, tenancyId, ++depositSequence, payload);
    }
}
