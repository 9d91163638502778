package org.floorwalker.broken.app.people;

import org.springframework.web.servlet.ModelAndView;

record AnswersRequests(ModelAndView answer) {}
