package be.huurwerk.tenancy.deadline;

import be.huurwerk.webkit.problem.Text;
import java.util.Optional;

/**
 * What can be due, and where it stands: the rows of one table that are still to be done, which have an index on their day. A new feature
 * adds one of these. Of one day, the order is that of the names.
 */
enum DeadlineKind {
    /** The lease is to be signed on the day for which it was prepared. */
    contractToSign(
            "Sign the prepared contract",
            "Teken het voorbereide contract",
            new DeadlineRows(
                            "contract_preparation d where d.status = 'open'",
                            "d.signed_on",
                            "d.contract_preparation_id")
                    .at("'/contractPreparations/' || d.contract_preparation_id")
                    .ofNoTenancy()),
    registration(
            "Register the lease",
            "Registreer het huurcontract",
            new DeadlineRows("lease_registration d where d.progress in ('due', 'exported')", "d.due_on", "d.tenancy_id")
                    .at("'/tenancies/' || d.tenancy_id || '/registration'")),
    checklistItem(
            "Point of the checklist of a new lease",
            "Punt van de checklist van een nieuw huurcontract",
            new DeadlineRows(
                            "checklist_item d where d.state = 'open'" + DeadlineRows.STILL_THERE,
                            "d.due_on",
                            "d.tenancy_id")
                    .at("'/tenancies/' || d.tenancy_id || '/checklist'")
                    .inParts("d.item")),
    noticeSignatures(
            "Get the missing signatures under a notice",
            "Vraag de ontbrekende handtekeningen onder een opzeg",
            new DeadlineRows("notice d where d.status = 'awaitingSignatures'", "d.received_on", "d.notice_id")
                    .at("'/tenancies/' || d.tenancy_id || '/notices/' || d.notice_id")
                    .within("signatures")),
    admissionCertificate(
            "Get the certificate of the admission to a care home: the short period rests on it",
            "Vraag het attest van opname in een zorginstelling: de korte termijn steunt erop",
            new DeadlineRows(
                            "notice d where d.status = 'running' and d.certificate_due_on is not null"
                                    + " and d.certificate_received_on is null",
                            "d.certificate_due_on",
                            "d.notice_id")
                    .at("'/tenancies/' || d.tenancy_id || '/notices/' || d.notice_id")),
    ocmwReport(
            "Report the notice for a serious breach to the OCMW",
            "Meld de opzeg wegens ernstige tekortkoming aan het OCMW",
            new DeadlineRows(
                            "notice d where d.status = 'running' and d.reason = 'seriousBreach'"
                                    + " and d.ocmw_reported_on is null",
                            "d.starts_on",
                            "d.notice_id")
                    .at("'/tenancies/' || d.tenancy_id || '/notices/' || d.notice_id")),
    noticeEnds(
            "The lease ends: outgoing inspection, meters and keys",
            "Het huurcontract eindigt: plaatsbeschrijving, meters en sleutels",
            new DeadlineRows(
                            "tenancy d where d.notice_received_on is not null and d.keys_returned_on is null"
                                    + " and not d.annulled",
                            "d.end_date",
                            "d.tenancy_id")
                    .at("'/tenancies/' || d.tenancy_id || '/departureChecklist'")),
    endOfTerm(
            "The fixed term ends: assess it",
            "De vaste duur eindigt: toets",
            new DeadlineRows(
                            "tenancy d where d.contract_kind = 'fixedTerm9' and d.notice_received_on is null"
                                    + " and d.keys_returned_on is null",
                            "d.end_date",
                            "d.tenancy_id")
                    .at("'/tenancies/' || d.tenancy_id || '/endOfTermAssessments'")),
    householdDocuments(
            "Get the missing documents of a household change",
            "Vraag de ontbrekende stukken van een gezinswijziging",
            new DeadlineRows(
                            "household_change d where d.status = 'awaitingDocuments'",
                            "d.reported_on",
                            "d.household_change_id")
                    .at("'/tenancies/' || d.tenancy_id || '/householdChanges/' || d.household_change_id")
                    .within("documents")),
    householdDecision(
            "Decide a household change in writing",
            "Beslis schriftelijk over een gezinswijziging",
            new DeadlineRows(
                            "household_change d where d.status = 'awaitingDecision'",
                            "d.reported_on",
                            "d.household_change_id")
                    .at("'/tenancies/' || d.tenancy_id || '/householdChanges/' || d.household_change_id")
                    .within("decision")),
    temporaryStayEnds(
            "A temporary stay ends",
            "Een tijdelijke bijwoonst eindigt",
            new DeadlineRows(
                            "residence d where d.role = 'temporaryResident' and d.until_date is not null"
                                    + DeadlineRows.STILL_THERE,
                            "d.until_date",
                            "d.tenancy_id")
                    .at("'/tenancies/' || d.tenancy_id || '/householdChanges'")
                    .inParts("d.position::text")
                    .onceItPasses()),
    visitPlanned(
            "Make the planned home visit",
            "Leg het geplande huisbezoek af",
            new DeadlineRows(
                            "visit d where d.state = 'planned'" + DeadlineRows.STILL_THERE,
                            "d.planned_on",
                            "d.visit_id")
                    .at("'/tenancies/' || d.tenancy_id || '/visits/' || d.visit_id")),
    visitFollowUp(
            "Do what a home visit asked for",
            "Volg een huisbezoek op",
            new DeadlineRows(
                            "visit d where d.follow_up_due_on is not null and d.follow_up_done_on is null"
                                    + DeadlineRows.STILL_THERE,
                            "d.follow_up_due_on",
                            "d.visit_id")
                    .at("'/tenancies/' || d.tenancy_id || '/visits/' || d.visit_id")),
    nextVisit(
            "Plan the next home visit",
            "Plan het volgende huisbezoek",
            new DeadlineRows(
                            "visit d where d.next_due_on is not null and not exists (select from visit later where"
                                    + " later.tenancy_id = d.tenancy_id and later.visit_id > d.visit_id"
                                    + " and later.state <> 'cancelled')"
                                    + DeadlineRows.STILL_THERE,
                            "d.next_due_on",
                            "d.visit_id")
                    .at("'/tenancies/' || d.tenancy_id || '/visits'")),
    language("Prove the level of Dutch", "Bewijs het niveau Nederlands", DeadlineRows.obligation("language")),
    workRegistration("Register for work", "Schrijf in voor werk", DeadlineRows.obligation("work")),
    propertyDisposal("Dispose of the property", "Doe afstand van de eigendom", DeadlineRows.obligation("property")),
    procedureStep(
            "Take the next step in a procedure",
            "Zet de volgende stap in een procedure",
            new DeadlineRows(
                            "(select f.*, coalesce((select max(s.on_date) from procedure_step s"
                                    + " where s.procedure_id = f.procedure_id), f.opened_on) as last_on"
                                    + " from procedure_file f where f.closed_on is null) d where true",
                            "d.last_on",
                            "d.procedure_id")
                    .at("'/tenancies/' || d.tenancy_id || '/procedures/' || d.procedure_id")
                    .within("procedure")),
    damageClaim(
            "Decide who pays a damage",
            "Beslis wie een schade betaalt",
            new DeadlineRows("damage_claim d where d.decided_on is null", "d.reported_on", "d.damage_claim_id")
                    .at("'/tenancies/' || d.tenancy_id || '/damageClaims/' || d.damage_claim_id")
                    .within("damageClaim")),
    occupationEnds(
            "Last day on which the buyer must live in the dwelling",
            "Laatste dag waarop de koper de woning moet bewonen",
            new DeadlineRows(
                            "right_to_buy_request d where d.occupation_until is not null",
                            "d.occupation_until",
                            "d.request_id")
                    .at("'/tenancies/' || d.tenancy_id || '/rightToBuyRequests/' || d.request_id")
                    .onceItPasses()),
    depositSettlement(
            "Settle the deposit of a household that left",
            "Reken de waarborg van een vertrokken gezin af",
            new DeadlineRows("departure d where d.settlement_due_on is not null", "d.settlement_due_on", "d.tenancy_id")
                    .at("'/tenancies/' || d.tenancy_id || '/departureChecklist'"));

    private final Text sentence;
    private final DeadlineRows rows;

    DeadlineKind(String en, String nl, DeadlineRows rows) {
        this.sentence = new Text(en, nl);
        this.rows = rows;
    }

    Text sentence() {
        return sentence;
    }

    DeadlineRows rows() {
        return rows;
    }

    /** The landlord's working term, by its key in the policy, where the law has none. */
    Optional<String> term() {
        return rows.term();
    }
}
