package be.huurwerk.tenancy.timeline;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the story of a file stands: the rows of one table, each a thing that happened. A new feature adds one of these, and its kinds and
 * words. A query names, in this order, tenancy, day, kind, id, position, the codes of what it is, the person if it is of one, the path
 * below the API, and whether it was annulled. Nothing of a free text belongs here: {@code href} leads to it.
 */
enum TimelineSource {
    preparations("""
            select tenancy_id, signed_on, 'contractPrepared', contract_preparation_id, 0, '', null::uuid,
                '/contractPreparations/' || contract_preparation_id, false
            from contract_preparation where tenancy_id is not null"""),
    signatures("""
            select tenancy_id, signed_on, 'tenancySigned', tenancy_id, 0, contract_kind, null::uuid,
                '/tenancies/' || tenancy_id, annulled from tenancy"""),
    takeOvers("""
            select tenancy_id, on_date, 'tenancyTakenOver', tenancy_id, 0, '', null::uuid,
                '/tenancies/' || tenancy_id, false from taken_over"""),
    starts("""
            select tenancy_id, start_date, 'leaseStarts', tenancy_id, 1, '', null::uuid,
                '/tenancies/' || tenancy_id, annulled from tenancy"""),
    ends("""
            select tenancy_id, end_date, 'leaseEnds', tenancy_id, 2, '', null::uuid,
                '/tenancies/' || tenancy_id, annulled from tenancy
            where end_date is not null and (notice_received_on is not null or keys_returned_on is not null)"""),
    keyHandovers("""
            select tenancy_id, handed_over_on, 'keysHandedOver', tenancy_id, 0, '', null::uuid,
                '/tenancies/' || tenancy_id || '/keyHandover', false from key_handover"""),
    checklists("""
            select tenancy_id, on_date, 'checklistItemChecked', tenancy_id, 0, item || ' ' || state, null::uuid,
                '/tenancies/' || tenancy_id || '/checklist', false from checklist_item where state <> 'open'"""),
    registrations("""
            select tenancy_id, on_date, 'registrationStep', tenancy_id, position, progress, null::uuid,
                '/tenancies/' || tenancy_id || '/registration', false from lease_registration_step"""),
    changesReported("""
            select tenancy_id, reported_on, 'householdChangeReported', household_change_id, 0, kind, person_id,
                '/tenancies/' || tenancy_id || '/householdChanges/' || household_change_id, status = 'annulled'
            from household_change"""),
    changeDocuments("""
            select c.tenancy_id, d.received_on, 'householdDocumentReceived', c.household_change_id, d.position, d.kind,
                c.person_id, '/tenancies/' || c.tenancy_id || '/householdChanges/' || c.household_change_id,
                c.status = 'annulled'
            from household_change c join household_change_document d using (household_change_id)"""),
    changesDecided("""
            select tenancy_id, decided_on, 'householdChangeDecided', household_change_id, 0,
                kind || case when status = 'refused' then ' refused' else ' approved' end, person_id,
                '/tenancies/' || tenancy_id || '/householdChanges/' || household_change_id, status = 'annulled'
            from household_change where decided_on is not null"""),
    changes("""
            select tenancy_id, on_date, 'householdChanged', household_change_id, 0, kind, person_id,
                '/tenancies/' || tenancy_id || '/householdChanges/' || household_change_id, status = 'annulled'
            from household_change where status in ('approved', 'effective')
                or (status = 'annulled' and (decided_on is not null or completed_on is not null))"""),
    stays("""
            select tenancy_id, until_date, 'temporaryStayEnds', household_change_id, 0, '', person_id,
                '/tenancies/' || tenancy_id || '/householdChanges/' || household_change_id, status = 'annulled'
            from household_change where kind = 'temporaryStay' and until_date is not null
                and (status in ('approved', 'effective') or (status = 'annulled' and decided_on is not null))"""),
    notices("""
            select tenancy_id, received_on, 'noticeReceived', notice_id, 0, reason, null::uuid,
                '/tenancies/' || tenancy_id || '/notices/' || notice_id, status = 'annulled' from notice"""),
    noticeSignatures("""
            select n.tenancy_id, s.received_on, 'noticeSigned', n.notice_id, s.position, '', s.person_id,
                '/tenancies/' || n.tenancy_id || '/notices/' || n.notice_id, n.status = 'annulled'
            from notice n join notice_signatory s using (notice_id) where s.received_on is not null"""),
    noticeReports("""
            select tenancy_id, ocmw_reported_on, 'noticeReportedToOcmw', notice_id, 0, '', null::uuid,
                '/tenancies/' || tenancy_id || '/notices/' || notice_id, status = 'annulled'
            from notice where ocmw_reported_on is not null"""),
    noticesWithdrawn("""
            select tenancy_id, withdrawn_on, 'noticeWithdrawn', notice_id, 0, '', null::uuid,
                '/tenancies/' || tenancy_id || '/notices/' || notice_id, status = 'annulled'
            from notice where withdrawn_on is not null"""),
    obligations("""
            select tenancy_id, arisen_on, 'obligationArose', obligation_id, 0, kind, person_id,
                '/tenancies/' || tenancy_id || '/obligations/' || obligation_id, false from obligation
            where ended_on is null or ended_on > arisen_on"""),
    obligationSteps("""
            select o.tenancy_id, s.on_date, 'obligationStep', o.obligation_id, s.position, o.kind || ' ' || s.step,
                o.person_id, '/tenancies/' || o.tenancy_id || '/obligations/' || o.obligation_id, false
            from obligation o join obligation_step s using (obligation_id)"""),
    inspections("""
            select tenancy_id, held_on, 'inspectionHeld', inspection_id, 0, kind, null::uuid,
                '/tenancies/' || tenancy_id || '/inspections/' || inspection_id, false from inspection"""),
    inspectionSignatures("""
            select tenancy_id, signed_on, 'inspectionSigned', inspection_id, 0, kind, null::uuid,
                '/tenancies/' || tenancy_id || '/inspections/' || inspection_id, false
            from inspection where signed_on is not null"""),
    visitsPlanned("""
            select tenancy_id, planned_on, 'visitPlanned', visit_id, 0,
                kind || case when state = 'cancelled' then ' cancelled' else '' end, null::uuid,
                '/tenancies/' || tenancy_id || '/visits/' || visit_id, false
            from visit where state in ('planned', 'cancelled')"""),
    visits("""
            select tenancy_id, held_on, 'visitHeld', visit_id, 0, kind || ' ' || state, null::uuid,
                '/tenancies/' || tenancy_id || '/visits/' || visit_id, false from visit where held_on is not null"""),
    visitsFollowedUp("""
            select tenancy_id, follow_up_done_on, 'visitFollowedUp', visit_id, 0, follow_up_action, null::uuid,
                '/tenancies/' || tenancy_id || '/visits/' || visit_id, false
            from visit where follow_up_done_on is not null"""),
    referrals("""
            select tenancy_id, referred_on, 'referred', referral_id, 0, organisation || ' ' || reason, person_id,
                '/tenancies/' || tenancy_id || '/referrals/' || referral_id, false from referral"""),
    referralOutcomes("""
            select tenancy_id, outcome_on, 'referralOutcome', referral_id, 0, organisation || ' ' || outcome, person_id,
                '/tenancies/' || tenancy_id || '/referrals/' || referral_id, false
            from referral where outcome_on is not null"""),
    procedures("""
            select tenancy_id, opened_on, 'procedureOpened', procedure_id, 0, kind, null::uuid,
                '/tenancies/' || tenancy_id || '/procedures/' || procedure_id, false from procedure_file"""),
    procedureSteps("""
            select f.tenancy_id, s.on_date, 'procedureStep', f.procedure_id, s.position, f.kind || ' ' || s.step,
                null::uuid, '/tenancies/' || f.tenancy_id || '/procedures/' || f.procedure_id, false
            from procedure_file f join procedure_step s using (procedure_id) where s.step <> 'close'"""),
    procedureEvidence("""
            select f.tenancy_id, e.received_on, 'procedureEvidence', f.procedure_id, e.position,
                f.kind || ' ' || e.kind, null::uuid,
                '/tenancies/' || f.tenancy_id || '/procedures/' || f.procedure_id, false
            from procedure_file f join procedure_evidence e using (procedure_id)"""),
    proceduresClosed("""
            select tenancy_id, closed_on, 'procedureClosed', procedure_id, 0, kind || ' ' || outcome, null::uuid,
                '/tenancies/' || tenancy_id || '/procedures/' || procedure_id, false
            from procedure_file where closed_on is not null"""),
    damage("""
            select tenancy_id, reported_on, 'damageReported', damage_claim_id, 0, '', null::uuid,
                '/tenancies/' || tenancy_id || '/damageClaims/' || damage_claim_id, false from damage_claim"""),
    damageDocuments("""
            select c.tenancy_id, d.received_on, 'damageDocumentReceived', c.damage_claim_id, d.position, d.kind,
                null::uuid, '/tenancies/' || c.tenancy_id || '/damageClaims/' || c.damage_claim_id, false
            from damage_claim c join damage_claim_document d using (damage_claim_id)"""),
    damageDecided("""
            select tenancy_id, decided_on, 'damageDecided', damage_claim_id, 0, '', null::uuid,
                '/tenancies/' || tenancy_id || '/damageClaims/' || damage_claim_id, false
            from damage_claim where decided_on is not null"""),
    purchases("""
            select tenancy_id, requested_on, 'purchaseAsked', request_id, 0, '', person_id,
                '/tenancies/' || tenancy_id || '/rightToBuyRequests/' || request_id, false
            from right_to_buy_request"""),
    purchaseSteps("""
            select r.tenancy_id, s.on_date, 'purchaseStep', r.request_id, s.position, s.step, r.person_id,
                '/tenancies/' || r.tenancy_id || '/rightToBuyRequests/' || r.request_id, false
            from right_to_buy_request r join right_to_buy_step s using (request_id)"""),
    offers("""
            select tenancy_id, offered_on, 'dwellingOffered', offer_id, 0,
                case when withdrawn_on is null then '' else 'withdrawn' end, null::uuid,
                '/tenancies/' || tenancy_id || '/offers/' || offer_id, false from dwelling_offer"""),
    offerAnswers("""
            select tenancy_id, answered_on, 'offerAnswered', offer_id, 0, answer, null::uuid,
                '/tenancies/' || tenancy_id || '/offers/' || offer_id, false
            from dwelling_offer where answered_on is not null"""),
    moveRequests("""
            select tenancy_id, requested_on, 'internalMoveRequested', internal_move_request_id, 0, reason, null::uuid,
                '/internalMoveRequests/' || internal_move_request_id, false from internal_move_request"""),
    moveRequestsClosed("""
            select tenancy_id, closed_on, 'internalMoveRequestClosed', internal_move_request_id, 0, state, null::uuid,
                '/internalMoveRequests/' || internal_move_request_id, false
            from internal_move_request where closed_on is not null"""),
    endOfTerms("""
            select tenancy_id, assessed_on, 'endOfTermAssessed', end_of_term_assessment_id, 0, outcome, null::uuid,
                '/tenancies/' || tenancy_id || '/endOfTermAssessments/' || end_of_term_assessment_id, false
            from end_of_term_assessment"""),
    heirs("""
            select tenancy_id, recorded_on, 'heirRecorded', heir_id, 0, '', deceased_id,
                '/tenancies/' || tenancy_id || '/heirs', annulled from heir"""),
    meters("""
            select tenancy_id, read_on, 'meterHandedOver', tenancy_id, 0, utility, null::uuid,
                '/tenancies/' || tenancy_id || '/meterHandovers/' || utility, false from meter_handover where connected"""),
    forwardingAddresses("""
            select tenancy_id, recorded_on, 'forwardingAddressRecorded', tenancy_id, 0, '', null::uuid,
                '/tenancies/' || tenancy_id || '/forwardingAddress', false from forwarding_address"""),
    departures("""
            select tenancy_id, keys_returned_on, 'departed', tenancy_id, 0, '', null::uuid,
                '/tenancies/' || tenancy_id || '/departure', false from departure"""),
    documents("""
            select subject_id, received_on, 'documentKept', document_id, 0, kind, null::uuid,
                '/documents/' || document_id, annulled_at is not null from document where subject_kind = 'tenancy'"""),
    erasures("""
            select tenancy_id, erased_on, 'erased', tenancy_id, 3, '', null::uuid, '/tenancies/' || tenancy_id, false
            from tenancy where erased_on is not null"""),
    annulments("""
            select tenancy_id, annulled_on, 'annulled', annulment_id, 0, kind, null::uuid,
                '/tenancies/' || tenancy_id || '/annulments', false from annulment""");

    private final String query;

    TimelineSource(String query) {
        this.query = query;
    }

    /** All of them, as one query. */
    static String union() {
        return Stream.of(values()).map(source -> source.query).collect(Collectors.joining("\nunion all\n"));
    }
}
