package be.huurwerk.sample.console;

class Talkative {

    void talk() {
        System.out.println("talk");
    }
}
