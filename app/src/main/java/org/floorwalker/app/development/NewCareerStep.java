package org.floorwalker.app.development;

import java.time.LocalDate;
import org.floorwalker.app.platform.access.PersonId;

/// A step of a plan as somebody writes it, before it is one.
///
/// @param path the wish it leads to
/// @param helper who helps, in words; may be empty
/// @param by the day it is to be done
public record NewCareerStep(
    PersonId person, CareerPath path, String words, String helper, LocalDate by) {}
