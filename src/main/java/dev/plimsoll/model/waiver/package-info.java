/** Waivers that stand beside the code that they waive. */
package dev.plimsoll.model.waiver;
