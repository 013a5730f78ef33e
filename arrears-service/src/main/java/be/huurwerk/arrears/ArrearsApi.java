package be.huurwerk.arrears;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Heads the OpenAPI document. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Huurwerk arrears",
                        version = "1",
                        description = "Rent accounts, postings, payments and bank statements"),
        tags = {
            @Tag(name = "rentAccounts", description = "What a tenancy owes, and its ledger"),
            @Tag(name = "monthlyPostings", description = "Posting the rent of a month"),
            @Tag(name = "monthlyBills", description = "What a month costs and what is to be paid, as a letter"),
            @Tag(name = "payments", description = "Payments that come without a bank statement"),
            @Tag(name = "bankStatements", description = "Imported statements, and movements that were not matched"),
            @Tag(name = "transfers", description = "Credit that moves from one rent account to another"),
            @Tag(name = "refunds", description = "Money that is paid back, and the files by which the bank pays it"),
            @Tag(name = "directDebits", description = "Mandates, and what is collected under them"),
            @Tag(name = "structuredCommunications", description = "Checking structured communications"),
            @Tag(name = "evaluations", description = "Finding arrears, and the next step of each, for a day"),
            @Tag(
                    name = "arrearsCases",
                    description = "Arrears that are followed: their stage, next step and what holds it back"),
            @Tag(name = "mailings", description = "A step of every case that waits for it, and who would get it"),
            @Tag(name = "writeOffs", description = "Debts that are given up, and those that prescribe soon"),
            @Tag(name = "paymentPlans", description = "Debts that are paid by instalments"),
            @Tag(
                    name = "debtSettlements",
                    description = "Collective debt settlements: what they freeze, and until when what is to be done"),
            @Tag(
                    name = "courtCases",
                    description = "Procedures before the justice of the peace: steps, days and the court file"),
            @Tag(name = "reports", description = "Arrears in figures, and the cases behind them"),
            @Tag(name = "lateCostQuotes", description = "What may be asked for late payment")
        })
public class ArrearsApi extends Application {}
