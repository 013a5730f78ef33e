package be.huurwerk.rent.decision;

import be.huurwerk.rent.calculation.RentQuestion;

/** What a decision was asked, and the version of the rules that answered. */
public record Asked(RentQuestion question, String rulesVersion) {}
