package be.huurwerk.rent.income;

/** What proves an income; the names are those of the JSON. */
public enum Proof {
    taxAssessmentNotice,
    payslips,
    healthInsurer,
    union,
    formerEmployer,
    ocmw,
    rva,
    pensionFund,
    swornStatement
}
