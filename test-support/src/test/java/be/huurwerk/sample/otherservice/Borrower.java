package be.huurwerk.sample.otherservice;

import be.huurwerk.arrears.SomethingOfArrears;

record Borrower(SomethingOfArrears borrowed) {}
