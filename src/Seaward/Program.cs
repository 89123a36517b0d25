return await Seaward.Platform.Verbs.AllVerbs.Run(args);
