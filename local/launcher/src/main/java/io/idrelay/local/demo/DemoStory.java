package io.idrelay.local.demo;

/**
 * One end user of the demo.
 *
 * @param outcome the simulator's name of how it shall end
 * @param expectedStatus what idrelay must make of it
 */
record DemoStory(
        String title, String vendor, String channel, String outcome, String expectedStatus) {}
