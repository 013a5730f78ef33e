package be.huurwerk.arrears;

/** Stands for a class of another service. */
public record SomethingOfArrears(String name) {}
